package studio.marquee.connect.demo;

import java.util.List;

/**
 * People who live together.
 *
 * @param members their numbers, ascending
 */
record Household(Town town, List<Long> members) {
  Household {
    members = List.copyOf(members);
  }

  /** The one whose number the household is called by. */
  long first() {
    return members.getFirst();
  }

  String id() {
    return "h" + Profiles.customerId(first()).substring(1);
  }
}
