package studio.marquee.model.member;

import studio.marquee.model.member.Stretch.Range;

/** Everybody who passes one of two inputs or more. */
final class AnySteps extends Steps {
  private final Stretch[] first;
  private final Stretch[] last;

  AnySteps(int inputs, Range range) {
    super(inputs, range);
    first = stretches(inputs, range);
    last = stretches(inputs, range);
  }

  @Override
  void forward() {
    first[0].show(input(0));
    for (int i = 1; i < size(); i++) {
      first[i].showEither(first[i - 1], input(i));
    }
  }

  @Override
  void backward() {
    last[size() - 1].show(input(size() - 1));
    for (int i = size() - 2; i > 0; i--) {
      last[i].showEither(input(i), last[i + 1]);
    }
  }

  @Override
  Stretch after(int input) {
    return first[input];
  }

  @Override
  void showEnough(int input, Given given, Stretch target) {
    if (given == Given.PASSED) {
      target.showEverybody();
    } else if (input == 0) {
      target.show(last[1]);
    } else if (input == size() - 1) {
      target.show(first[input - 1]);
    } else {
      target.showEither(first[input - 1], last[input + 1]);
    }
  }
}
