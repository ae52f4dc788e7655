package studio.marquee.app.feature.builder.canvas;

import java.util.List;
import java.util.Optional;
import studio.marquee.connect.count.Answer;
import studio.marquee.model.check.Finding;
import studio.marquee.model.edit.Lanes;
import studio.marquee.model.edit.Place;
import studio.marquee.model.member.NodeCount;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.segment.Part;
import studio.marquee.model.segment.Segment;

/** What is to be seen at the rules besides what they say. */
record Painting(
    Segment segment,
    Selection selection,
    Optional<Answer> answer,
    Lens lens,
    List<Finding> findings) {

  /** Empty while nothing is known that is about the segment on the table. */
  Optional<NodeCount> count(Place place) {
    return counted().map(answer -> answer.counts().nodes().get(place.pointer()));
  }

  private Optional<Answer> counted() {
    return answer.filter(known ->
        known.segment().rule().equals(segment.rule())
            && known.segment().exclude().equals(segment.exclude())
            && known.segment().limit().equals(segment.limit())
            && known.segment().pins().equals(segment.pins()));
  }

  int population() {
    return answer.map(known -> known.counts().population()).orElse(0);
  }

  /** Whether the numbers that are missing are on their way. */
  boolean isCounting() {
    return counted().filter(known -> !known.isLast()).isPresent();
  }

  /** How many the whole segment has, when that is exact. */
  Optional<Long> people() {
    return counted()
        .map(known -> known.counts().people())
        .filter(bounds -> bounds.isExact())
        .map(bounds -> bounds.least());
  }

  /** What is wrong with the rule at a place, or somewhere in it that has no place of its own. */
  Optional<Problem> problem(Place place) {
    Optional<Problem> failed =
        Lanes.at(segment, place)
            .map(Part::rule)
            .flatMap(rule -> counted().map(known -> known.failed().get(rule)));
    return failed.or(() ->
        findings.stream()
            .filter(finding -> isAbout(finding, place))
            .map(Finding::problem)
            .findFirst());
  }

  private boolean isAbout(Finding finding, Place place) {
    String pointer = finding.place();
    boolean isWithin = pointer.equals(place.pointer()) || pointer.startsWith(place.pointer() + "/");
    return isWithin && (Lanes.parts(segment, place).isEmpty() || pointer.equals(place.pointer()));
  }

  /** Whether the data team keeps a part, or what it lies in, as it is. */
  boolean isLocked(Place place) {
    return Lanes.at(segment, place).filter(Part::isLocked).isPresent()
        || place.group().filter(group -> !group.isLane() && isLocked(group)).isPresent();
  }

  boolean isChosen(Place place) {
    return selection.has(place);
  }

  /** Where the tab key enters the rules: where the keyboard was, else at the first of all. */
  boolean isEntry(Place place) {
    return selection.cursor().orElse(first()).equals(place);
  }

  private Place first() {
    return Lanes.parts(segment, Place.INCLUDE).isEmpty()
        ? Place.EXCLUDE.part(0)
        : Place.INCLUDE.part(0);
  }
}
