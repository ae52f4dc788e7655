package studio.marquee.model.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import studio.marquee.model.segment.AttributeRule;
import studio.marquee.model.segment.AudienceRule;
import studio.marquee.model.segment.CalculationRule;
import studio.marquee.model.segment.Everyone;
import studio.marquee.model.segment.Group;
import studio.marquee.model.segment.KeysRule;
import studio.marquee.model.segment.LifecycleRule;
import studio.marquee.model.segment.ListRule;
import studio.marquee.model.segment.OccurrenceRule;
import studio.marquee.model.segment.Part;
import studio.marquee.model.segment.PlaceRule;
import studio.marquee.model.segment.PriorityRule;
import studio.marquee.model.segment.RankRule;
import studio.marquee.model.segment.RelatedRule;
import studio.marquee.model.segment.SequenceRule;
import studio.marquee.model.segment.SplitRule;

/** A part and where it stands. */
record Node(String path, Part part) {

  static List<Node> all(String path, List<Part> parts) {
    List<Node> nodes = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      nodes.add(new Node(path + "/" + i, parts.get(i)));
    }
    return nodes;
  }

  boolean isGroup() {
    return part.rule() instanceof Group;
  }

  /** The parts within it, by the place below it that holds them. */
  Map<String, List<Node>> slots() {
    Map<String, List<Node>> slots = new LinkedHashMap<>();
    Slots.of(part.rule()).forEach((place, parts) -> slots.put(place, all(path + place, parts)));
    return slots;
  }

  List<Node> children() {
    return slots().values().stream().flatMap(List::stream).toList();
  }

  /** This one and all below it, from top to bottom. */
  Stream<Node> tree() {
    return Stream.concat(Stream.of(this), children().stream().flatMap(Node::tree));
  }

  /** What makes two parts versions of one another, nearly the same. */
  List<Object> likeness() {
    return switch (part.rule()) {
      case AttributeRule(var name, var test) -> List.of(name, test.getClass());
      case CalculationRule(var value, var test) -> List.of(Bare.of(value), test.getClass());
      case PlaceRule place -> List.of(place.latitude(), place.longitude());
      case Group(var _, var parts) -> List.copyOf(parts);
      case OccurrenceRule(var occurrence, var rows, var _) -> List.of(occurrence, rows.path());
      case RelatedRule _,
          LifecycleRule _,
          SequenceRule _,
          RankRule _,
          Everyone _,
          AudienceRule _,
          PriorityRule _,
          ListRule _,
          KeysRule _,
          SplitRule _ ->
          List.of(part.rule().getClass(), subjects());
    };
  }

  /**
   * What makes two parts versions of one another when they share any of it: the attribute, or for a
   * group what its own parts are about. A group within a group has to be the same; or else a group
   * that only wraps another one would be taken for it.
   */
  List<Object> subjects() {
    return switch (part.rule()) {
      case AttributeRule(var name, var _) -> List.of(name);
      case PlaceRule place -> List.of(List.of(place.latitude(), place.longitude()));
      case Group(var _, var parts) -> {
        List<Object> about = new ArrayList<>();
        for (Node child : children()) {
          Object subject = child.isGroup() ? child.part().rule() : child.subjects();
          about.add(List.of(Group.class, subject));
        }
        if (parts.stream().allMatch(part -> part.rule() instanceof Group)) {
          about.add(Group.class);
        }
        yield about;
      }
      case CalculationRule(var value, var _) -> About.of(value);
      case RelatedRule(var _, var rows) -> List.of(About.of(rows));
      case OccurrenceRule(var _, var rows, var _) -> List.of(About.of(rows));
      case LifecycleRule(var rows, var _) -> List.of(About.of(rows));
      case SequenceRule(var steps, var _, var _) ->
          steps.stream().map(step -> About.of(step.rows())).distinct().toList();
      case AudienceRule(var name) -> List.of(name);
      case PriorityRule(var audiences, var _) -> List.copyOf(audiences);
      case ListRule(var attribute, var _, var _) -> List.of(attribute);
      case RankRule _, KeysRule _, SplitRule _, Everyone _ -> List.of(part.rule().getClass());
    };
  }
}
