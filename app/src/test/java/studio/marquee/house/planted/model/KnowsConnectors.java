package studio.marquee.house.planted.model;

import studio.marquee.house.planted.connect.KnowsJavaFx;

record KnowsConnectors(KnowsJavaFx below) {}
