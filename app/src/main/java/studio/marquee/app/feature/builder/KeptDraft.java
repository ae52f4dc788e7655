package studio.marquee.app.feature.builder;

import java.nio.file.Path;
import java.util.Optional;
import studio.marquee.app.feature.builder.canvas.KeptTable;
import studio.marquee.model.segment.Segment;

/**
 * An audience as somebody left it.
 *
 * @param file where it lies, when it was ever saved
 * @param saved what lies there
 */
public record KeptDraft(KeptTable table, Optional<Path> file, Optional<Segment> saved) {}
