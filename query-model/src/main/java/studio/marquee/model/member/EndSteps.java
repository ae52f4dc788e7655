package studio.marquee.model.member;

import studio.marquee.model.member.Stretch.Range;

/** Everybody who passes all inputs, or everybody who passes any of them. */
final class EndSteps extends Steps {
  private final Join join;
  private final Stretch[] first;
  private final Stretch[] last;

  EndSteps(Join join, int inputs, Range range) {
    super(inputs, range);
    this.join = join;
    this.first = stretches(inputs, range);
    this.last = stretches(inputs, range);
  }

  /** How two inputs become one. */
  enum Join {
    ALL {
      @Override
      void show(Stretch target, Stretch a, Stretch b) {
        target.showBoth(a, b);
      }
    },
    ANY {
      @Override
      void show(Stretch target, Stretch a, Stretch b) {
        target.showEither(a, b);
      }
    };

    abstract void show(Stretch target, Stretch a, Stretch b);
  }

  @Override
  void forward() {
    first[0].show(input(0));
    for (int i = 1; i < size(); i++) {
      join.show(first[i], first[i - 1], input(i));
    }
  }

  @Override
  void backward() {
    last[size() - 1].show(input(size() - 1));
    for (int i = size() - 2; i > 0; i--) {
      join.show(last[i], input(i), last[i + 1]);
    }
  }

  @Override
  Stretch after(int input) {
    return first[input];
  }

  @Override
  void showEnough(int input, Given given, Stretch target) {
    switch (join) {
      case ALL -> {
        switch (given) {
          case PASSED -> showOthers(input, target);
          case FAILED -> target.showNobody();
        }
      }
      case ANY -> {
        switch (given) {
          case PASSED -> target.showEverybody();
          case FAILED -> showOthers(input, target);
        }
      }
    }
  }

  /** Who pass by the other inputs alone; where there is none, nothing stands in the way. */
  private void showOthers(int input, Stretch target) {
    if (size() == 1) {
      target.showEverybody();
    } else if (input == 0) {
      target.show(last[1]);
    } else if (input == size() - 1) {
      target.show(first[input - 1]);
    } else {
      join.show(target, first[input - 1], last[input + 1]);
    }
  }
}
