"""Dialogs that hand something on: export, evidence sheet, print. Imported when first opened."""
