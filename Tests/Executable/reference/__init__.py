"""The figures once more: slow and plain, written from their definitions (METRICS.md) and from nothing else.

Every list is walked again for every question, on purpose: what is to be held against the product's fold must be
short enough to be believed. Where the definitions leave something open, the choice is marked "Open:".
"""
