package dev.storypact.docs.shop;

/** An order, as its events carry it. */
record ShopOrder(String id, String sku) {}
