package studio.marquee.model.mart;

import java.util.List;

/**
 * What a contract says about how an attribute is to be treated.
 *
 * @param identifier the kind of direct identifier that its values are, for example email; blank
 *     when they name nobody
 * @param isUnique whether no two rows have the same value
 * @param isCountOnly whether rules may use it while nobody is shown a person's value
 * @param mayLeave whether its values may be exported or pushed at all
 * @param quality what is measured when its values arrive
 * @param synonyms other words that people look for it by
 */
public record AttributeTerms(
    Sensitivity sensitivity,
    String identifier,
    boolean isUnique,
    boolean isCountOnly,
    boolean mayLeave,
    List<QualityRule> quality,
    List<String> synonyms) {
  /** What nothing in particular was said about. */
  public static final AttributeTerms PLAIN =
      new AttributeTerms(Sensitivity.INTERNAL, "", false, false, true, List.of(), List.of());

  public AttributeTerms {
    quality = List.copyOf(quality);
    synonyms = List.copyOf(synonyms);
  }
}
