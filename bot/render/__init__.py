"""Answers enter; text and buttons of one channel leave."""

from bot.render.card import Face, face_of, first_lines
from bot.render.labels import label_of, labels_of
from bot.render.markup import Style
from bot.render.markup import cut as shortened
from bot.render.messages import say
from bot.render.renderer import Renderer
from bot.render.reply import render

__all__ = ["Face", "Renderer", "Style", "face_of", "first_lines", "label_of", "labels_of", "render", "say", "shortened"]
