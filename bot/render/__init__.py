"""Answers enter; text and buttons of one channel leave."""

from bot.render.card import Face, face_of
from bot.render.labels import label_of, labels_of
from bot.render.listing import list_named
from bot.render.markup import Style
from bot.render.markup import cut as shortened
from bot.render.messages import prepare as prepare_texts
from bot.render.messages import say
from bot.render.renderer import Renderer
from bot.render.reply import render

__all__ = [
    "Face",
    "Renderer",
    "Style",
    "face_of",
    "label_of",
    "labels_of",
    "list_named",
    "prepare_texts",
    "render",
    "say",
    "shortened",
]
