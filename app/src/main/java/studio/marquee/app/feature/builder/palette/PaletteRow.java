package studio.marquee.app.feature.builder.palette;

import java.util.Optional;

/** One line of the palette. */
public sealed interface PaletteRow {
  /** Whether there is something below a line, and whether it is shown. */
  enum Fold {
    LEAF,
    OPEN,
    CLOSED
  }

  record Heading(Section section, Fold fold) implements PaletteRow {}

  /** An entry where it belongs, maybe inside of another one. */
  record Line(Entry entry, int depth, Fold fold) implements PaletteRow {}

  /** An entry that somebody keeps at the top, beside where it belongs. */
  record Pinned(Entry entry) implements PaletteRow {}

  /** Something that was searched for. */
  record Hit(Found found) implements PaletteRow {}

  /** There is more than is shown. */
  record Rest(int more) implements PaletteRow {}

  /** What the line is about; empty where it is about nothing that can be used. */
  default Optional<Subject> subject() {
    return switch (this) {
      case Line(var entry, _, _) -> Optional.of(Subject.of(entry));
      case Pinned(var entry) -> Optional.of(Subject.of(entry));
      case Hit(var found) -> Optional.of(found.subject());
      case Heading _, Rest _ -> Optional.empty();
    };
  }
}
