package studio.marquee.model.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import studio.marquee.model.segment.AttributeRule;
import studio.marquee.model.segment.Group;
import studio.marquee.model.segment.Part;
import studio.marquee.model.segment.PlaceRule;

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

  List<Node> children() {
    return switch (part.rule()) {
      case Group(var _, var parts) -> all(path + "/parts", parts);
      case AttributeRule _, PlaceRule _ -> List.of();
      default -> throw new UnsupportedOperationException();
    };
  }

  /** This one and all below it, from top to bottom. */
  Stream<Node> tree() {
    return Stream.concat(Stream.of(this), children().stream().flatMap(Node::tree));
  }

  /** What makes two parts versions of one another, nearly the same. */
  List<Object> likeness() {
    return switch (part.rule()) {
      case AttributeRule(var name, var test) -> List.of(name, test.getClass());
      case PlaceRule place -> List.of(place.latitude(), place.longitude());
      case Group(var _, var parts) -> List.copyOf(parts);
      default -> throw new UnsupportedOperationException();
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
      default -> throw new UnsupportedOperationException();
    };
  }
}
