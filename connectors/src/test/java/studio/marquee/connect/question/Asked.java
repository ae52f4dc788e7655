package studio.marquee.connect.question;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import studio.marquee.connect.cache.AudienceEngine;
import studio.marquee.connect.count.LeafStore;
import studio.marquee.connect.demo.DemoBrand;
import studio.marquee.connect.demo.DemoPlan;
import studio.marquee.connect.extract.PopulationData;
import studio.marquee.connect.progress.Progress;
import studio.marquee.connect.testing.TestKeys;
import studio.marquee.connect.workspace.SavedSegment;
import studio.marquee.connect.workspace.Workspace;
import studio.marquee.connect.workspace.WorkspaceReader;
import studio.marquee.model.check.SegmentCheck;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.member.RowSet;
import studio.marquee.model.segment.Segment;
import studio.marquee.model.sql.SqlText;

/** The demo brand as one person sees it, with a desk, and a plain reading of the same data. */
record Asked(Workspace workspace, AudienceEngine engine, QuestionDesk desk)
    implements AutoCloseable {
  static final int PEOPLE = 2_000;

  private static final Clock CLOCK =
      Clock.fixed(
          LocalDate.of(2026, 11, 21).atTime(6, 10).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);

  static void write(Path folder) throws Exception {
    DemoPlan plan = DemoPlan.asked(PEOPLE, 6, LocalDate.of(2026, 11, 20));
    DemoBrand.write(folder.resolve("brand"), plan, Progress.silent());
  }

  static Asked by(Path folder, String person) throws Exception {
    Workspace whole = new WorkspaceReader().read(folder.resolve("brand/workspace"));
    Workspace seen = whole.seenBy(whole.person(Optional.of(person)));
    Path data = folder.resolve("data");
    AudienceEngine engine =
        new PopulationData(data, TestKeys.rings(data), CLOCK).open(seen, Progress.silent());
    LeafStore store = new LeafStore(100_000_000);
    return new Asked(
        seen,
        engine,
        QuestionDesk.beside(engine, seen, seen.population(), store, System::nanoTime));
  }

  /** Saved audiences of people that this person may count. */
  List<Segment> segments() throws Exception {
    List<Segment> segments = new ArrayList<>();
    SegmentCheck check = new SegmentCheck(workspace.catalogue());
    for (SavedSegment saved : workspace.segments()) {
      if (saved.segment().population().equals("people")
          && check.problems(saved.segment()).isEmpty()) {
        segments.add(saved.segment());
      }
    }
    return segments;
  }

  Segment any(SplittableRandom random) throws Exception {
    List<Segment> segments = segments();
    return segments.get(random.nextInt(segments.size()));
  }

  RowSet members(Segment segment) throws Exception {
    return engine.membersAtOnce(segment.whole());
  }

  /** What each person has in a column, by row, as an expression of DuckDB writes it. */
  List<@Nullable String> column(String expression) throws Exception {
    TreeMap<Integer, @Nullable String> byRow = new TreeMap<>();
    return engine.ask(
        SqlText.of("select \"#row\", cast(" + expression + " as varchar) from people"),
        rows -> {
          while (rows.next()) {
            byRow.put(rows.getInt(1), rows.getString(2));
          }
          return new ArrayList<@Nullable String>(byRow.values());
        });
  }

  static AttributeName people(String attribute) {
    return new AttributeName("people", attribute);
  }

  static long count(RowSet set, java.util.function.IntPredicate which) {
    return IntStream.range(0, set.population()).filter(set::contains).filter(which).count();
  }

  @Override
  public void close() {
    desk.close();
    engine.close();
  }
}
