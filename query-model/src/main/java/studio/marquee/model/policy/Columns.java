package studio.marquee.model.policy;

import java.util.Map;
import java.util.Optional;
import studio.marquee.model.mart.Attribute;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.mart.AttributeTerms;
import studio.marquee.model.mart.Sensitivity;

/**
 * What an entry says of columns.
 *
 * @param upTo columns that are not named are read as they are if they are no more sensitive than
 *     this, and hidden otherwise; empty hides all of them
 * @param named what is said of a column by its name
 */
public record Columns(Optional<Sensitivity> upTo, Map<AttributeName, Access> named) {
  public Columns {
    named = Map.copyOf(named);
  }

  /** The contract's word counts as well: nothing that is said here gives more than it allows. */
  public Access access(Attribute attribute) {
    Access said =
        Optional.ofNullable(named.get(attribute.name())).orElseGet(() -> unnamed(attribute));
    return said.and(most(attribute.terms(), said));
  }

  private Access unnamed(Attribute attribute) {
    AttributeTerms terms = attribute.terms();
    boolean isRead =
        terms.identifier().isBlank()
            && upTo.filter(most -> terms.sensitivity().compareTo(most) <= 0).isPresent();
    return isRead ? Access.full() : Access.hidden();
  }

  /** What names a person is never read in the clear, and what is for counting is only counted. */
  private static Access most(AttributeTerms terms, Access said) {
    boolean isInTheClear =
        !(said instanceof Access.Held(var mask, var _) && mask instanceof Mask.Hashed);
    if (!terms.identifier().isBlank() && isInTheClear) {
      return Access.hidden();
    }
    Mask mask = said instanceof Access.Held(var held, var _) ? held : new Mask.Plain();
    return new Access.Held(
        mask, terms.isCountOnly() ? Access.Showing.COUNT_ONLY : Access.Showing.SHOWN);
  }
}
