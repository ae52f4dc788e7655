package studio.marquee.model.segment;

import java.util.ArrayList;
import java.util.List;

/**
 * In one of several saved audiences and in none that comes before it, so that each person is kept
 * in the highest only.
 */
public record PriorityRule(List<String> audiences, String kept) implements Rule {
  public PriorityRule {
    audiences = Checks.some(audiences);
    audiences.forEach(Checks::requireName);
    Checks.require(audiences.contains(kept), "the audience is one of those in the order");
  }

  /** The same, said by the audiences. */
  public Rule plain() {
    List<Part> parts = new ArrayList<>();
    parts.add(Part.of(new AudienceRule(kept)));
    audiences.subList(0, audiences.indexOf(kept)).stream()
        .map(higher -> Part.not(new AudienceRule(higher)))
        .forEach(parts::add);
    return new Group(new Group.Join.AllOf(), parts);
  }
}
