package studio.marquee.house.planted.cycle.two;

import studio.marquee.house.planted.cycle.one.Egg;

public record Hen(Egg egg) {}
