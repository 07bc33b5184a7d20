package dev.alembic.hibernate.shop;

enum Level {
    BRONZE,
    SILVER,
    GOLD
}
