"""What is shown to the whole room: topics page by page, answers, sentences."""

from briefing_app.analysis.slides.answer import AnswerSlide, SentenceSlide
from briefing_app.analysis.slides.records import TopicSlide

Slide = TopicSlide | AnswerSlide | SentenceSlide
