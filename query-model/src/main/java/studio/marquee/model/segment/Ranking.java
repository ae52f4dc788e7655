package studio.marquee.model.segment;

import java.math.BigDecimal;
import java.util.List;
import studio.marquee.model.mart.AttributeName;

/**
 * Those at one end of an order. Who has no value to be ordered by has no place in it.
 *
 * @param per the order is made among those alone who have the same values here; a missing value is
 *     a value of its own
 */
public record Ranking(End end, Amount amount, Order by, List<AttributeName> per, Ties ties)
    implements Limit {
  public Ranking {
    per = List.copyOf(per);
    Checks.require(per.size() <= 3, "an order is made within at most three attributes");
  }

  /** Which end of the order. */
  public enum End {
    TOP,
    BOTTOM
  }

  /** How many are kept. */
  public sealed interface Amount {
    record People(int count) implements Amount {
      public People {
        Checks.require(count >= 1, "at least one");
      }
    }

    /** Of those who have a place in the order; a part of a person is a whole one. */
    record Percent(BigDecimal share) implements Amount {
      public Percent {
        Checks.require(
            share.signum() > 0 && share.compareTo(BigDecimal.valueOf(100)) <= 0,
            "a share is more than 0 and at most 100");
        Checks.require(share.scale() <= 4, "a share has at most four decimals");
      }
    }
  }

  /** What the order is made by. */
  public sealed interface Order {
    record ByValue(Calculation value) implements Order {}

    /** By chance, always the same for the same salt and key. */
    record ByChance(String salt) implements Order {}
  }

  /** What becomes of those who have the same value at the edge. */
  public enum Ties {
    /** All of them are kept, so that there may be more. */
    TOGETHER,
    /** The lower keys are kept, so that there are exactly as many. */
    BY_KEY
  }
}
