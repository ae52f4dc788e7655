package studio.marquee.model.review;

import java.util.List;
import studio.marquee.model.catalogue.Trait;
import studio.marquee.model.change.Touched;
import studio.marquee.model.review.Findings.Spot;

/** Finds the file and the line of what relies on a change. */
final class TouchedPlaces {
  private final UseReview uses;
  private final Findings findings;
  private final List<String> traits;

  TouchedPlaces(UseReview uses, Findings findings) {
    this.uses = uses;
    this.findings = findings;
    this.traits = uses.declaredTraits().stream().map(Trait::name).map(Object::toString).toList();
  }

  TouchedPlace of(Touched touched) {
    Spot spot = spot(touched);
    return new TouchedPlace(spot.file(), findings.position(spot), touched);
  }

  private Spot spot(Touched touched) {
    String place = touched.place();
    return switch (touched.kind()) {
      case AUDIENCE -> new Spot(uses.file(touched.name()), place);
      case TRAIT ->
          new Spot(WorkspaceTexts.TRAITS, "/traits/" + traits.indexOf(touched.name()) + place);
      case POLICY_ENTRY -> new Spot(WorkspaceTexts.POLICY, place);
      case SUPPRESSION -> new Spot(WorkspaceTexts.SUPPRESSION, place);
      case REACH_CHANNEL -> new Spot(WorkspaceTexts.REACH, place);
    };
  }
}
