package studio.marquee.model.edit;

import java.util.List;
import studio.marquee.model.segment.Group;
import studio.marquee.model.segment.Mark;
import studio.marquee.model.segment.Part;
import studio.marquee.model.segment.Rule;

/** Something that somebody does to the rules of a segment. */
public sealed interface Edit {
  record Insert(List<Part> parts, Target target) implements Edit {
    public Insert {
      parts = List.copyOf(parts);
    }
  }

  /** All of them come to stand side by side, in the order in which they are read. */
  record Move(List<Place> parts, Target target) implements Edit {
    public Move {
      parts = List.copyOf(parts);
    }
  }

  /** As a move, but what is moved stays where it was as well. */
  record Copy(List<Place> parts, Target target) implements Edit {
    public Copy {
      parts = List.copyOf(parts);
    }
  }

  /** Each gets its twin right behind it. */
  record Duplicate(List<Place> parts) implements Edit {
    public Duplicate {
      parts = List.copyOf(parts);
    }
  }

  /** A group that nothing is left in goes as well. */
  record Delete(List<Place> parts) implements Edit {
    public Delete {
      parts = List.copyOf(parts);
    }
  }

  /** Makes a group of them where the first of them stands, without another meaning if it can be. */
  record Wrap(List<Place> parts) implements Edit {
    public Wrap {
      parts = List.copyOf(parts);
    }
  }

  /** Puts the parts of a group in its place; they stay turned around and muted as they were. */
  record Unwrap(Place group) implements Edit {}

  /** Sets a mark on all of them, or takes it away where all have it. */
  record Toggle(List<Place> parts, Mark mark) implements Edit {
    public Toggle {
      parts = List.copyOf(parts);
      if (mark == Mark.LOCKED) {
        throw new IllegalArgumentException("only the data team locks");
      }
    }
  }

  record Rejoin(Place group, Group.Join join) implements Edit {}

  record Replace(Place part, Rule rule) implements Edit {}
}
