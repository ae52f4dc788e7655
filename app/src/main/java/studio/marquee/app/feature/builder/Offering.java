package studio.marquee.app.feature.builder;

import java.util.Optional;
import studio.marquee.app.job.AudienceTask;
import studio.marquee.app.job.Audiences;
import studio.marquee.model.mart.Attribute;
import studio.marquee.model.problem.ProblemException;
import studio.marquee.model.segment.AttributeRule;

/** Finds out which rule an attribute starts with, and whom it would leave. */
public final class Offering implements AudienceTask<Attribute, Offer> {
  @Override
  public Offer answer(Audiences audiences, Attribute attribute)
      throws ProblemException, InterruptedException {
    var profile = audiences.profile(attribute.name());
    TestKind kind = TestKind.fitting(attribute.type()).getFirst();
    var rule = new AttributeRule(attribute.name(), kind.start(Optional.of(profile)));
    return new Offer(attribute, rule, audiences.count(rule));
  }
}
