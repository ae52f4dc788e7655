package studio.marquee.model.mart;

import java.util.List;
import java.util.Optional;

/**
 * What a contract says about a mart beyond the shape of its rows.
 *
 * @param contract the identity of the contract, which stays the same over its versions
 * @param steward who decides about exceptions; blank when the contract does not say
 * @param support where to ask, for example an address or a channel; blank when it does not say
 * @param derivedFrom the tables or marts that it is made from
 * @param delivery how its rows are fetched anew
 * @param promises what its owner promises
 * @param quality what is measured of its rows when they arrive
 * @param consent where its rows say what somebody allowed; empty when they say nothing of that
 * @param synonyms other words that people look for it by
 */
public record MartTerms(
    String contract,
    String steward,
    String support,
    List<String> derivedFrom,
    Delivery delivery,
    List<Promise> promises,
    List<QualityRule> quality,
    Optional<ConsentTerms> consent,
    List<String> synonyms) {
  /** What nothing in particular was said about. */
  public static final MartTerms NONE =
      new MartTerms("", "", "", List.of(), new Delivery.Whole(), List.of(), List.of());

  /** Of a mart that says nothing about consent and has no other name. */
  public MartTerms(
      String contract,
      String steward,
      String support,
      List<String> derivedFrom,
      Delivery delivery,
      List<Promise> promises,
      List<QualityRule> quality) {
    this(
        contract,
        steward,
        support,
        derivedFrom,
        delivery,
        promises,
        quality,
        Optional.empty(),
        List.of());
  }

  public MartTerms {
    derivedFrom = List.copyOf(derivedFrom);
    promises = List.copyOf(promises);
    quality = List.copyOf(quality);
    synonyms = List.copyOf(synonyms);
  }
}
