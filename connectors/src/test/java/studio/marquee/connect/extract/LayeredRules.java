package studio.marquee.connect.extract;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import studio.marquee.connect.index.GenerationIndex;
import studio.marquee.connect.index.IndexFile;
import studio.marquee.connect.index.IndexedLeaves;
import studio.marquee.connect.index.PassingValues;
import studio.marquee.connect.seal.Manifest;
import studio.marquee.connect.seal.Manifest.HeldMart;
import studio.marquee.connect.seal.Manifest.SealedFile;
import studio.marquee.connect.seal.Seal;
import studio.marquee.connect.workspace.Workspace;
import studio.marquee.model.mart.Attribute;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.mart.Mart;
import studio.marquee.model.member.SegmentCounter;
import studio.marquee.model.moment.Now;
import studio.marquee.model.segment.AttributeRule;
import studio.marquee.model.segment.Calculation;
import studio.marquee.model.segment.CalculationRule;
import studio.marquee.model.segment.NumberTest;
import studio.marquee.model.segment.PresenceTest;
import studio.marquee.model.segment.Quantifier;
import studio.marquee.model.segment.RelatedRule;
import studio.marquee.model.segment.Rows;
import studio.marquee.model.segment.Rule;
import studio.marquee.model.segment.SequenceRule;
import studio.marquee.model.segment.TimeTest;
import studio.marquee.model.segment.Window;

/** Rules about the changing shop that an index answers, whatever layers it lies in. */
final class LayeredRules {
  private LayeredRules() {}

  static List<Rule> of(Mart people) {
    List<Rule> rules = new ArrayList<>();
    for (Attribute attribute : people.attributes()) {
      rules.add(new AttributeRule(attribute.name(), new PresenceTest.IsSet()));
    }
    TimeTest since = new TimeTest.After(LocalDate.of(2026, 3, 24));
    for (String mart : List.of("orders", "visits")) {
      for (Rows rows : List.of(Rows.of(mart), Rows.of(mart).during(since))) {
        rules.add(new RelatedRule(new Quantifier.Some(), rows));
        rules.add(new RelatedRule(new Quantifier.None(), rows));
        rules.add(new RelatedRule(new Quantifier.AtLeast(2), rows));
      }
    }
    Calculation spent =
        new Calculation.Summary(
            Calculation.Method.SUM, new AttributeName("orders", "total"), Rows.of("orders"));
    rules.add(new CalculationRule(spent, new NumberTest.AtMost(new BigDecimal("20"))));
    rules.add(new CalculationRule(spent, new NumberTest.MoreThan(new BigDecimal("50"))));
    for (SequenceRule.Done done : SequenceRule.Done.values()) {
      rules.add(
          new SequenceRule(
              List.of(step(SequenceRule.Done.DID, "visits"), step(done, "orders")),
              new Window.Ever(),
              new SequenceRule.Gap.AnyTime()));
    }
    return rules;
  }

  private static SequenceRule.Step step(SequenceRule.Done done, String mart) {
    return new SequenceRule.Step(done, Rows.of(mart), List.of(), new SequenceRule.Gap.AnyTime());
  }

  /** How many of them the index of a generation answers by itself. */
  static long answered(Path generation, Manifest manifest, Seal seal, Workspace workspace)
      throws Exception {
    Map<String, IndexFile> files = new HashMap<>();
    for (SealedFile file : manifest.files()) {
      for (SealedFile rows : manifest.files()) {
        if (file.name().equals(Seal.indexOf(rows.name())) && !file.equals(rows)) {
          files.put(rows.name(), IndexFile.of(seal.index(generation, file), file.name()));
        }
      }
    }
    IndexedLeaves leaves =
        new IndexedLeaves(
            new GenerationIndex(files),
            workspace.population(),
            manifest.people(),
            name -> manifest.mart(name).map(HeldMart::files).orElse(List.of()),
            new PassingValues(
                workspace.catalogue(),
                new Now(manifest.asOf(), workspace.timeZone()),
                _ -> List.of()));
    long answered = 0;
    for (Rule rule : of(workspace.population())) {
      answered += leaves.members(rule, SegmentCounter.Shares.ONE).isPresent() ? 1 : 0;
    }
    return answered;
  }
}
