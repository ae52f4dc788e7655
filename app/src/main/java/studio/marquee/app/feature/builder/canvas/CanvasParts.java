package studio.marquee.app.feature.builder.canvas;

import studio.marquee.app.text.Texts;
import studio.marquee.model.words.Sentence;

/** What every view of the canvas needs. */
public record CanvasParts(
    Texts texts,
    Sentence sentence,
    CanvasViewModel model,
    Editors editors,
    CarryGesture gesture,
    Choosing choosing,
    Limits limits,
    Extracts extracts) {}
