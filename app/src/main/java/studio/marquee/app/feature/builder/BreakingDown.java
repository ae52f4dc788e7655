package studio.marquee.app.feature.builder;

import java.util.ArrayList;
import java.util.List;
import studio.marquee.app.job.AudienceTask;
import studio.marquee.app.job.Audiences;
import studio.marquee.connect.cache.AttributeProfile;
import studio.marquee.model.mart.Attribute;
import studio.marquee.model.member.RowSet;
import studio.marquee.model.problem.ProblemException;
import studio.marquee.model.segment.AttributeRule;
import studio.marquee.model.segment.AttributeTest;
import studio.marquee.model.segment.TextTest;

/** Intersects an audience with the people of each frequent value, and of none. */
public final class BreakingDown implements AudienceTask<BreakingDown.Question, Breakdown> {
  private static final int MOST_SLICES = 6;

  /** Who is to be broken down, and by what. */
  public record Question(Attribute attribute, RowSet audience) {}

  @Override
  public Breakdown answer(Audiences audiences, Question question)
      throws ProblemException, InterruptedException {
    Attribute attribute = question.attribute();
    RowSet audience = question.audience();
    List<Breakdown.Slice> slices = new ArrayList<>();
    for (String value : frequent(audiences.profile(attribute.name()))) {
      RowSet all = members(audiences, attribute, new TextTest.IsAnyOf(List.of(value)));
      slices.add(new Breakdown.Slice(value, audience.countBoth(all), all.count()));
    }
    return new Breakdown(attribute, audience.count(), audience.population(), slices);
  }

  private static RowSet members(Audiences audiences, Attribute attribute, AttributeTest test)
      throws ProblemException, InterruptedException {
    return audiences.members(new AttributeRule(attribute.name(), test));
  }

  private static List<String> frequent(AttributeProfile profile) {
    return switch (profile.shape()) {
      case AttributeProfile.Values(var values) ->
          values.stream().limit(MOST_SLICES).map(AttributeProfile.ValueCount::value).toList();
      case AttributeProfile.Histogram _, AttributeProfile.Span _, AttributeProfile.Nothing _ ->
          List.of();
    };
  }
}
