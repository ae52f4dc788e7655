package studio.marquee.house.planted.unmarked;

record Anything(int number) {}
