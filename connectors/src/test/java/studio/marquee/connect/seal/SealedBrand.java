package studio.marquee.connect.seal;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import studio.marquee.connect.arrival.ArrivalCheck.Usual;
import studio.marquee.connect.cache.AudienceEngine;
import studio.marquee.connect.cache.Generations;
import studio.marquee.connect.cache.MartCache;
import studio.marquee.connect.disk.Disk;
import studio.marquee.connect.disk.LocalDisk;
import studio.marquee.connect.extract.Refresh;
import studio.marquee.connect.keys.KeyFile;
import studio.marquee.connect.keys.KeyRing;
import studio.marquee.connect.progress.Progress;
import studio.marquee.connect.source.Source;
import studio.marquee.connect.source.Sources;
import studio.marquee.connect.testing.SmallBrand;
import studio.marquee.connect.workspace.Workspace;
import studio.marquee.connect.workspace.WorkspaceReader;
import studio.marquee.model.mart.Attribute;
import studio.marquee.model.problem.ProblemCode;
import studio.marquee.model.problem.ProblemException;
import studio.marquee.model.segment.AttributeRule;
import studio.marquee.model.segment.TextTest;
import studio.marquee.model.sql.dialect.DuckDbDialect;

/** The small brand, with what is needed to refresh it, ask it, and do harm to it. */
record SealedBrand(SmallBrand brand, Workspace workspace, MartCache cache) {
  static SealedBrand in(Path folder) throws ProblemException {
    return of(SmallBrand.in(folder));
  }

  static SealedBrand of(SmallBrand brand) throws ProblemException {
    Workspace workspace = new WorkspaceReader().read(brand.workspace());
    MartCache cache = MartCache.of(brand.data(), workspace, workspace.population());
    return new SealedBrand(brand, workspace, cache);
  }

  /** What came of a question. */
  sealed interface Outcome {
    /** Everything that can be asked about the people, in words. */
    record Answered(String generation, String words) implements Outcome {}

    /** Nothing was shown; empty when no generation was good enough to be opened. */
    record Refused(Optional<ProblemCode> code) implements Outcome {}
  }

  KeyRing keys(Disk disk) {
    return KeyFile.ofDemo(keyFile(), disk);
  }

  Path keyFile() {
    return brand.data().resolve("keys").resolve("test.keys");
  }

  /** Every refresh has a second of its own, so that no two generations have the same name. */
  Path refresh(Disk disk, int second) throws ProblemException, InterruptedException {
    Instant moment = Instant.parse("2026-11-21T06:10:00Z").plusSeconds(second);
    try (Source source = new Sources().open(workspace.sources().getFirst())) {
      return new Refresh(
              cache,
              keys(disk),
              new DuckDbDialect(),
              Clock.fixed(moment, ZoneOffset.UTC),
              Usual.WAIVED,
              disk)
          .run(workspace.marts(), workspace.population(), source, Progress.silent());
    }
  }

  Path refresh(int second) throws ProblemException, InterruptedException {
    return refresh(new LocalDisk(), second);
  }

  /** Opens what is current and asks it about every column. */
  Outcome ask() throws InterruptedException {
    return ask(this::words);
  }

  /** The same about one column. */
  Outcome askBriefly() throws InterruptedException {
    return ask(engine -> engine.freshness().people() + " people, " + fromGermany(engine));
  }

  /** What is asked. */
  private interface Question {
    String answer(AudienceEngine engine) throws ProblemException, InterruptedException;
  }

  private Outcome ask(Question question) throws InterruptedException {
    try {
      Optional<AudienceEngine> current =
          new Generations(cache, keys(new LocalDisk()))
              .openCurrent(workspace.catalogue(), workspace.population(), workspace.timeZone());
      if (current.isEmpty()) {
        return new Outcome.Refused(Optional.empty());
      }
      try (AudienceEngine engine = current.get()) {
        return new Outcome.Answered(engine.freshness().generation(), question.answer(engine));
      }
    } catch (ProblemException refused) {
      return new Outcome.Refused(Optional.of(refused.problem().code()));
    }
  }

  private String words(AudienceEngine engine) throws ProblemException, InterruptedException {
    StringJoiner words = new StringJoiner("\n");
    words.add(engine.freshness().people() + " people");
    for (Attribute attribute : workspace.population().attributes()) {
      words.add(attribute.name() + " " + engine.profile(attribute.name()));
    }
    return words.add(fromGermany(engine) + " from Germany").toString();
  }

  private long fromGermany(AudienceEngine engine) throws ProblemException, InterruptedException {
    Attribute country = workspace.population().attribute("country").orElseThrow();
    return engine
        .members(new AttributeRule(country.name(), new TextTest.IsAnyOf(List.of("Germany"))))
        .count();
  }
}
