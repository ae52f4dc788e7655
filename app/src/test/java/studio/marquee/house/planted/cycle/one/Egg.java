package studio.marquee.house.planted.cycle.one;

import java.util.Optional;
import studio.marquee.house.planted.cycle.two.Hen;

public record Egg(Optional<Hen> hen) {}
