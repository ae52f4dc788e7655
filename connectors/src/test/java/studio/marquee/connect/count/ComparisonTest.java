package studio.marquee.connect.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.marquee.connect.cache.AudienceEngine;
import studio.marquee.connect.cache.Freshness;
import studio.marquee.connect.disk.LocalDisk;
import studio.marquee.model.catalogue.Catalogue;
import studio.marquee.model.format.SegmentReader;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.mart.Marts;
import studio.marquee.model.member.RowSet;
import studio.marquee.model.problem.ProblemException;
import studio.marquee.model.segment.AttributeRule;
import studio.marquee.model.segment.NumberTest;
import studio.marquee.model.segment.Rule;
import studio.marquee.model.segment.Segment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ComparisonTest {
  private static final Segment SEGMENT =
      new Segment(
          "Older",
          "",
          "people",
          new AttributeRule(
              new AttributeName("people", "age"), new NumberTest.AtLeast(new BigDecimal("40"))));

  @TempDir Path folder;

  @Test
  void whatBothWaysAgreeOnIsTheAnswer() throws Exception {
    RowSet people = RowSet.of(10, 1, 2, 3);
    assertThat(comparison(people, people).members(SEGMENT)).isEqualTo(people);
    assertThat(folder.resolve("differences")).doesNotExist();
  }

  /** Equally many are not the same people. */
  @Test
  void aDifferenceIsWrittenDownSoThatItCanBeSeenAgain() throws Exception {
    ProblemException thrown =
        catchThrowableOfType(
            ProblemException.class,
            () -> comparison(RowSet.of(10, 1, 2, 3), RowSet.of(10, 2, 3, 4)).members(SEGMENT));
    assertThat(thrown.problem().code()).isEqualTo(CountProblem.ENGINES_DIFFER);
    try (var files = Files.list(folder.resolve("differences"))) {
      List<Path> written = files.toList();
      assertThat(written).hasSize(1);
      JsonNode json = JsonMapper.shared().readTree(Files.readString(written.getFirst()));
      assertThat(json.get("generation").stringValue()).isEqualTo("000007");
      assertThat(json.get("onlyBySets").intValue()).isEqualTo(1);
      assertThat(json.get("onlyByStatement").intValue()).isEqualTo(1);
      assertThat(json.get("rules").size()).isEqualTo(1);
      assertThat(new SegmentReader().read("difference", json.get("segment").toString()))
          .isEqualTo(SEGMENT);
    }
  }

  private Comparison comparison(RowSet bySets, RowSet byStatement) {
    return new Comparison(
        new TwoAnswers(bySets, byStatement),
        Catalogue.of(new Marts(List.of())),
        new LocalDisk(),
        folder.resolve("differences"));
  }

  /** Says one thing in one way and another in the other. */
  private record TwoAnswers(RowSet bySets, RowSet byStatement) implements SilentEngine {
    @Override
    public Freshness freshness() {
      return new Freshness("000007", Instant.EPOCH, bySets.population(), "1.0.0");
    }

    @Override
    public RowSet members(Rule rule) {
      return bySets;
    }

    @Override
    public RowSet membersAtOnce(Rule rule) {
      return byStatement;
    }

    @Override
    public AudienceEngine sibling() {
      return this;
    }
  }
}
