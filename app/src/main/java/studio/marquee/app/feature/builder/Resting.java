package studio.marquee.app.feature.builder;

import java.util.List;
import java.util.Optional;
import studio.marquee.app.feature.builder.canvas.Laid;

/** An audience that is open and not on the table. Nothing is counted for it. */
record Resting(Laid laid, Sheet sheet) {
  static Resting of(KeptDraft kept) {
    return new Resting(Laid.of(kept.table()), new Sheet(kept.file(), kept.saved()));
  }

  Optional<KeptDraft> kept() {
    return laid.kept().map(table -> new KeptDraft(table, sheet.file(), sheet.saved()));
  }

  Optional<Draft> draft() {
    return laid.now()
        .segment()
        .map(segment -> new Draft(segment, sheet.file(), sheet.saved(), List.of()));
  }
}
