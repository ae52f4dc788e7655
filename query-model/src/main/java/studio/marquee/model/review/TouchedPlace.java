package studio.marquee.model.review;

import studio.marquee.model.change.Touched;
import studio.marquee.model.format.TextPosition;

/**
 * Something that relies on what changed, and where it stands.
 *
 * @param file relative to the workspace, with slashes
 */
public record TouchedPlace(String file, TextPosition position, Touched touched) {}
