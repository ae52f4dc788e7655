package studio.marquee.model.member;

import studio.marquee.model.member.Stretch.Range;

/** Everybody who passes all inputs. */
final class AllSteps extends Steps {
  private final Stretch[] first;
  private final Stretch[] last;

  AllSteps(int inputs, Range range) {
    super(inputs, range);
    first = stretches(inputs, range);
    last = stretches(inputs, range);
  }

  @Override
  void forward() {
    first[0].show(input(0));
    for (int i = 1; i < size(); i++) {
      first[i].showBoth(first[i - 1], input(i));
    }
  }

  @Override
  void backward() {
    last[size() - 1].show(input(size() - 1));
    for (int i = size() - 2; i > 0; i--) {
      last[i].showBoth(input(i), last[i + 1]);
    }
  }

  @Override
  Stretch after(int input) {
    return first[input];
  }

  @Override
  void showEnough(int input, Given given, Stretch target) {
    if (given == Given.FAILED) {
      target.showNobody();
    } else if (size() == 1) {
      target.showEverybody();
    } else if (input == 0) {
      target.show(last[1]);
    } else if (input == size() - 1) {
      target.show(first[input - 1]);
    } else {
      target.showBoth(first[input - 1], last[input + 1]);
    }
  }
}
