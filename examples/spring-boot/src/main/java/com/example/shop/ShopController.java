package com.example.shop;

import java.math.BigDecimal;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The shop's door to the web. */
@RestController
class ShopController {

    private final Customers customers;
    private final PurchaseOrders orders;

    ShopController(Customers customers, PurchaseOrders orders) {
        this.customers = customers;
        this.orders = orders;
    }

    record NewCustomer(String fullName, String email) {}

    record NewOrder(BigDecimal total) {}

    record OrderView(Long id, BigDecimal total, PurchaseOrder.Status status) {

        static OrderView of(PurchaseOrder order) {
            return new OrderView(order.getId(), order.getTotal(), order.getStatus());
        }
    }

    @PostMapping("/customers")
    Customer add(@RequestBody NewCustomer customer) {
        return customers.save(new Customer(customer.fullName(), customer.email()));
    }

    @PostMapping("/customers/{id}/orders")
    OrderView order(@PathVariable Long id, @RequestBody NewOrder order) {
        Customer customer = customers.findById(id).orElseThrow();
        return OrderView.of(orders.save(new PurchaseOrder(customer, order.total())));
    }

    @GetMapping("/customers/{id}/orders")
    List<OrderView> orders(@PathVariable Long id) {
        return orders.findByCustomerIdOrderById(id).stream().map(OrderView::of).toList();
    }
}
