package studio.marquee.connect.workspace;

import java.nio.file.Path;
import studio.marquee.model.segment.Segment;

/** A segment that lies in a file of the workspace. */
public record SavedSegment(Path file, Segment segment) {}
