package studio.marquee.app.cli;

import java.nio.file.Path;
import studio.marquee.app.text.ListWords;
import studio.marquee.app.text.Texts;
import studio.marquee.connect.disk.LocalDisk;
import studio.marquee.connect.list.KeptList;
import studio.marquee.connect.list.ListCounts;
import studio.marquee.connect.list.ListPlace;
import studio.marquee.connect.workspace.Workspace;
import studio.marquee.model.problem.ProblemException;

/** Where the commands about lists find them, and what all of them say. */
final class ListDesks {
  private ListDesks() {}

  static ListPlace place(WorkspaceOptions options, Surroundings surroundings, Workspace workspace)
      throws ProblemException {
    Path kept = options.kept(surroundings);
    return new ListPlace(
        kept,
        surroundings.keys().apply(kept).of(workspace.folder()),
        new LocalDisk(),
        surroundings.clock());
  }

  /** For whoever sees the workspace. */
  static ListWords words(Texts texts, Workspace workspace) throws ProblemException {
    return new ListWords(
        texts.in(workspace.timeZone()).withFloor(workspace.floor()), workspace.timeZone());
  }

  static JsonResult counts(JsonResult result, ListCounts counts, int floor) {
    result
        .with("rows", counts.rows())
        .with("repeated", counts.repeated())
        .with("blank", counts.blank())
        .with("shortened", counts.shortened());
    if (Math.min(counts.matched(), counts.people()) < floor) {
      return result.with("fewerThan", floor);
    }
    return result
        .with("found", counts.matched())
        .with("notFound", counts.unmatched())
        .with("people", counts.people());
  }

  static JsonResult facts(KeptList list, int floor) {
    return counts(
        new JsonResult()
            .with("name", list.name())
            .with("file", list.file())
            .with("column", list.column())
            .with("by", list.by())
            .with("person", list.person())
            .with("added", list.added().toString())
            .with("until", list.end().toString()),
        list.counts(),
        floor);
  }
}
