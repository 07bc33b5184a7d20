package com.example.shop;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** A shop: customers and their orders. */
@SpringBootApplication
public class ShopApplication {

    /** Starts it; its database is migrated before anything uses it. */
    public static void main(String[] arguments) {
        SpringApplication.run(ShopApplication.class, arguments);
    }
}
