package studio.marquee.model.policy;

import java.util.Map;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.problem.Problem;

/** Whether somebody may do something. */
public sealed interface Decision {
  /** Yes, as long as these are met. */
  record Allowed(Obligations obligations) implements Decision {}

  /**
   * No.
   *
   * @param entry the entry that stands against it, or what is missing in the file
   * @param owner whom to ask
   * @param reason the same for people, with what to do next
   */
  record Denied(String entry, String owner, Problem reason) implements Decision {}

  /**
   * What whoever acts must see to.
   *
   * @param floor fewer people than this are neither shown nor sent
   * @param cap more people than this are neither shown nor sent
   * @param masks what is left of the values of each column that was asked about
   */
  record Obligations(int floor, int cap, Map<AttributeName, Mask> masks) {
    public Obligations {
      masks = Map.copyOf(masks);
    }
  }
}
