"""The border of the command line: exceptions become exit codes and one sentence."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable

from briefing_app.model.errors import BriefingError, DatasetError, OutputError
from briefing_app.storage.errors import SaveError

DATA_PROBLEM = 1
CANNOT_READ = 3
CANNOT_WRITE = 4
INTERNAL_ERROR = 70
INTERRUPTED = 130

DEBUG_VARIABLE = "BRIEFING_APP_DEBUG"


def guarded(action: Callable[[], int]) -> int:
    """Run a command and return its exit code; nothing it raises goes further."""
    try:
        code = action()
        sys.stdout.flush()
    except BrokenPipeError:
        _drop_output()
        return 0  # the reader has seen enough: head, less
    except KeyboardInterrupt:
        return INTERRUPTED
    except (BriefingError, OSError) as error:
        return _failed(*_expected(error))
    except Exception as error:
        if os.environ.get(DEBUG_VARIABLE):
            raise
        hint = f"设环境变量 {DEBUG_VARIABLE}=1 可看详情"
        return _failed(INTERNAL_ERROR, f"程序内部错误：{type(error).__name__}: {error}（{hint}）")
    return code


def _expected(error: BriefingError | OSError) -> tuple[int, str]:
    """Return exit code and sentence for what users run into."""
    if isinstance(error, DatasetError):
        return DATA_PROBLEM, str(error)
    if isinstance(error, SaveError):
        return CANNOT_WRITE, str(error)
    if isinstance(error, OSError):
        return _file_trouble(error)
    return CANNOT_WRITE if isinstance(error, OutputError) else CANNOT_READ, str(error)


def _file_trouble(error: OSError) -> tuple[int, str]:
    """Return code and sentence: an error without a file name comes from the output."""
    if error.filename is None:
        return CANNOT_WRITE, f"写不出结果：{error.strerror or error}。"
    return CANNOT_READ, f"读不了 {error.filename}：{error.strerror}。"


def _failed(code: int, sentence: str) -> int:
    print(f"briefing-app：{sentence}", file=sys.stderr)
    return code


def _drop_output() -> None:
    """Let the interpreter flush to nowhere, or it would complain on exit."""
    sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115
