package studio.marquee.connect.seal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one row of a mart says about how to reach a person. Its values are in no text that this
 * class makes.
 *
 * @param mart the mart that it is from
 * @param person the key of the person
 * @param values one for each column that the vault holds of the mart, in order
 */
public record VaultRow(String mart, String person, List<@Nullable String> values) {
  /** In full, because of a short one the compiler forgets that values may be missing. */
  public VaultRow(String mart, String person, List<@Nullable String> values) {
    this.mart = mart;
    this.person = person;
    this.values = Collections.unmodifiableList(new ArrayList<>(values));
  }

  @Override
  public String toString() {
    return "VaultRow[" + mart + "]";
  }
}
