package com.example.shop;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

/** All orders. */
public interface PurchaseOrders extends JpaRepository<PurchaseOrder, Long> {

    /** Those of one customer, in the order in which they were made. */
    List<PurchaseOrder> findByCustomerIdOrderById(Long customerId);
}
