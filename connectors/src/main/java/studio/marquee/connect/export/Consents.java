package studio.marquee.connect.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import studio.marquee.connect.cache.AttributeProfile;
import studio.marquee.connect.cache.AttributeProfile.ValueCount;
import studio.marquee.connect.cache.AudienceEngine;
import studio.marquee.connect.workspace.Workspace;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.mart.ConsentTerms;
import studio.marquee.model.mart.Mart;
import studio.marquee.model.mart.MartRole;
import studio.marquee.model.policy.PlainName;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.problem.ProblemException;
import studio.marquee.model.segment.AttributeRule;
import studio.marquee.model.segment.Hop;
import studio.marquee.model.segment.Part;
import studio.marquee.model.segment.Quantifier;
import studio.marquee.model.segment.RelatedRule;
import studio.marquee.model.segment.Rows;
import studio.marquee.model.segment.Rule;
import studio.marquee.model.segment.TextTest;
import studio.marquee.model.segment.Window;

/** What people allowed, as the consent mart of a workspace says it. No row means no. */
final class Consents {
  private final Mart mart;
  private final ConsentTerms terms;

  private Consents(Mart mart, ConsentTerms terms) {
    this.mart = mart;
    this.terms = terms;
  }

  /** Empty when there is no such mart, or none of which enough may be read. */
  static Optional<Consents> of(Workspace workspace) {
    return workspace.marts().all().stream()
        .filter(mart -> mart.role() == MartRole.CONSENT)
        .filter(mart ->
            !workspace.marts().links(workspace.population().name(), mart.name(), "").isEmpty())
        .flatMap(mart -> mart.terms().consent().map(terms -> new Consents(mart, terms)).stream())
        .findFirst();
  }

  List<String> channels(AudienceEngine engine) throws ProblemException, InterruptedException {
    return values(engine, terms.channel());
  }

  /** None where consents are for every purpose. */
  List<String> purposes(AudienceEngine engine) throws ProblemException, InterruptedException {
    return terms.purpose().isEmpty() ? List.of() : values(engine, terms.purpose());
  }

  private List<String> values(AudienceEngine engine, String attribute)
      throws ProblemException, InterruptedException {
    try (AudienceEngine rows = engine.over(mart)) {
      AttributeProfile profile = rows.profile(name(attribute));
      return profile.shape() instanceof AttributeProfile.Values(var values)
          ? values.stream().map(ValueCount::value).sorted().toList()
          : List.of();
    }
  }

  /** The use as the consents call it: who types "email" means "E-mail". */
  Use known(Use said, AudienceEngine engine) throws ProblemException, InterruptedException {
    List<String> channels = channels(engine);
    String channel =
        among(channels, said.channel())
            .orElseThrow(() ->
                new ProblemException(
                    Problem.of(
                        ExportProblem.UNKNOWN_CHANNEL,
                        said.channel(),
                        String.join(", ", channels))));
    if (terms.purpose().isEmpty()) {
      return new Use(channel, "");
    }
    List<String> purposes = purposes(engine);
    String all = String.join(", ", purposes);
    if (said.purpose().isBlank()) {
      throw new ProblemException(Problem.of(ExportProblem.NEEDS_PURPOSE, all));
    }
    return new Use(
        channel,
        among(purposes, said.purpose())
            .orElseThrow(() ->
                new ProblemException(
                    Problem.of(ExportProblem.UNKNOWN_PURPOSE, said.purpose(), all))));
  }

  static Optional<String> among(List<String> known, String said) {
    return known.stream()
        .filter(said::equals)
        .findFirst()
        .or(() ->
            known.stream()
                .filter(value -> PlainName.of(value).equals(PlainName.of(said)))
                .findFirst());
  }

  /** Who has allowed it. */
  Rule granted(Use known) {
    List<Part> where = new ArrayList<>();
    where.add(is(terms.channel(), List.of(known.channel())));
    where.add(is(terms.status(), terms.granted().stream().sorted().toList()));
    if (!terms.purpose().isEmpty()) {
      where.add(is(terms.purpose(), List.of(known.purpose())));
    }
    return new RelatedRule(
        new Quantifier.Some(), new Rows(List.of(Hop.to(mart.name())), where, new Window.Ever()));
  }

  private Part is(String attribute, List<String> values) {
    return Part.of(new AttributeRule(name(attribute), new TextTest.IsAnyOf(values)));
  }

  private AttributeName name(String attribute) {
    return new AttributeName(mart.name(), attribute);
  }
}
