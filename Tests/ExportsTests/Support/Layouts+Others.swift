extension Layout {
  static let courier = [
    Layout(
      format: "uber-courier-sar/online-offline", kind: "uber-courier-sar",
      path: "11 - Driver Online Offline.csv",
      header: """
        earner_state,city_id,begin_timestamp_utc,end_timestamp_utc,duration_ms,\
        begin_timestamp_local,end_timestamp_local
        """),
    Layout(
      format: "uber-courier-sar/payments", kind: "uber-courier-sar",
      path: "23a - Driver Payments.csv",
      header:
        "city_name,amount_local,currency_code,classification,category,recognize_timestamp_local"),
    Layout(
      format: "uber-courier-sar/trips", kind: "uber-courier-sar",
      path: "31 - Courier Lifetime Trip Data.csv",
      header: """
        city_name,courier_accept_timestamp_local,courier_accept_timestamp_utc,\
        courier_accept_to_pickup_distance_miles,courier_accept_to_pickup_duration_seconds,\
        courier_accept_trip_lat,courier_accept_trip_lng,courier_app_version,\
        courier_arrival_pickup_timestamp_local,courier_begintrip_lat,courier_begintrip_lng,\
        courier_begintrip_timestamp_local,courier_begintrip_to_dropoff_miles,\
        courier_begintrip_to_dropoff_seconds,courier_commission_rate,courier_device,\
        courier_arrival_dropoff_timestamp_local,courier_dropoff_timestamp_local,delivery_status,\
        dropoff_delivery_distance_km,restaurant_request_timestamp_local,license_plate
        """),
  ]

  static let portal = [
    Layout(
      format: "uber-driver-portal/trips", kind: "uber-driver-portal",
      path: "Driver/driver_lifetime_trips.csv",
      header: """
        Status,Local Request Timestamp,Begin Trip Local Timestamp,Local Dropoff Timestamp,\
        Trip Distance (miles),Duration (Seconds),Local Original Fare,Currency Code,\
        Set Destination Trip
        """),
    Layout(
      format: "uber-driver-portal/trips", kind: "uber-driver-portal",
      path: "Driver/driver_lifetime_trips-0.csv",
      header: (["city_name", "flow_type", "license_plate"] + tripStart.dropFirst()
        + ["original_fare_local", "original_fare_usd"] + tripEnd.prefix(9)).joined(separator: ",")),
    Layout(
      format: "uber-driver-portal/payments", kind: "uber-driver-portal",
      path: "Driver/driver_payments-0.csv",
      header:
        "City Name,Trip UUID,Local Amount,Currency Code,Classification,Category,Local Timestamp"),
    Layout(
      format: "uber-driver-portal/app-analytics", kind: "uber-driver-portal",
      path: "Driver/driver_app_analytics-0.csv",
      header: """
        Analytics Event Name,City,Cellular Carrier,Carrier MCC,Carrier MNC,IP Address,\
        Device Language,Device Model,Device OS,Device OS Version,Is Driver Online?,Driver Status,\
        Application Version,Event Time (UTC),Latitude,Longitude,Speed (GPS),Analytics Event Type
        """),
    Layout(
      format: "uber-driver-portal/ratings", kind: "uber-driver-portal",
      path: "Driver/driver_lifetime_ratings_received-0.csv", header: "five_star_rating"),
    Layout(
      format: "uber-driver-portal/profile", kind: "uber-driver-portal",
      path: "Account and Profile/driver_profile-0.csv",
      header: """
        Signup Date,Signup City,Operating City,Operating Country,Lifetime Completed Trips,Rating
        """),
  ]

  static let legacy = [
    Layout(
      format: "uber-driver-legacy/trips", kind: "uber-driver-legacy",
      path: "Trip details (Driver).csv",
      header: """
        request_time,begintrip_time,dropoff_time,begintrip_latitude,begintrip_longitude,\
        dropoff_latitude,dropoff_longitude,status,currency,fare_profile,fare,distance,duration,\
        surge_multiplier
        """),
    Layout(
      format: "uber-driver-legacy/lost-time", kind: "uber-driver-legacy",
      path: "Lost Time details (Driver).csv",
      header: """
        previous_dropoff_time,previous_dropoff_latitude,previous_dropoff_longitude,\
        previous_status,previous_currency,previous_fare_profile,previous_fare,previous_distance,\
        previous_duration,previous_surge_multiplier,next_request_time,next_begintrip_time,\
        next_begintrip_latitude,next_begintrip_longitude,notask_minutes,nopassenger_minutes,\
        nopassenger_pythagorean_distance,nopassenger_speed
        """),
  ]

  static let rider = [
    Layout(
      format: "uber-rider/trips", kind: "uber-rider", path: "Rider/trips_data.csv",
      header: """
        City,Product Type,Trip or Order Status,Request Time,Begin Trip Time,Begin Trip Lat,\
        Begin Trip Lng,Begin Trip Address,Dropoff Time,Dropoff Lat,Dropoff Lng,Dropoff Address,\
        Distance (miles),Fare Amount,Fare Currency
        """),
    Layout(
      format: "uber-rider-portal/trips", kind: "uber-rider-portal",
      path: "Rider/rider_lifetime_trips-0.csv",
      header: """
        city_name,currency_code,timezone,flow,client_device,client_app_version,product_type_name,\
        global_product_name,request_timestamp_local,request_timestamp_utc,request_lat,request_lng,\
        begintrip_timestamp_local,begintrip_timestamp_utc,begintrip_lat,begintrip_lng,\
        begintrip_address,dropoff_timestamp_local,dropoff_timestamp_utc,dropoff_lat,dropoff_lng,\
        dropoff_address,destination_lat,destination_lng,destination_string,has_destination,eta,\
        surge_multiplier,is_surged,is_pool_matched,request_to_begin_distance_miles,\
        request_to_begin_duration_seconds,trip_distance_miles,trip_duration_seconds,status,\
        is_completed,fare_amount,is_fare_split,is_flat_rate,is_cash_trip,promotion_local,\
        promotion_usd,credits_local,credits_usd,client_upfront_fare_local,client_upfront_fare_usd,\
        original_fare_local,original_fare_usd,has_client_upfront_fare,tip_amount_local_currency,\
        tip_currency_code,payment_type,card_number,is_multidestination,cancellation_type,\
        wait_duration_minutes,is_scheduled_trip,is_airport_trip,profile_type
        """),
    Layout(
      format: "uber-rider/app-analytics", kind: "uber-rider",
      path: "Rider/rider_app_analytics-0.csv", header: analytics),
    Layout(
      format: "uber-rider/ratings", kind: "uber-rider",
      path: "Rider/rider_lifetime_ratings_received-0.csv", header: "five_star_rating"),
  ]

  static let analytics = """
    Event Time (UTC),Session Start Time (UTC),GPS Time (UTC),Horizontal Accuracy,Latitude,\
    Longitude,Speed (GPS),City,Cellular Carrier,Carrier MCC,Carrier MNC,\
    Google Play Services Status,Device ID,IMEI number,IP Address,Device Language,Device Model,\
    Device OS,Device OS Version,Region,Analytics Event Type
    """

  static let eats = [
    Layout(
      format: "uber-eats/app-analytics", kind: "uber-eats", path: "Eats/eats_app_analytics-0.csv",
      header: analytics),
    Layout(
      format: "uber-eats/order-details", kind: "uber-eats", path: "Eats/eats_order_details.csv",
      header: """
        City,Restaurant ID,Order ID,Order Time,Order Status,Item Name,Customizations,\
        Special Instructions,Item Price,Order Price,Currency
        """),
    Layout(
      format: "uber-eats/restaurants", kind: "uber-eats", path: "Eats/eats_restaurant_names.csv",
      header: "City,Restaurant ID,Restaurant Name"),
    Layout(
      format: "uber-eats/orders", kind: "uber-eats", path: "Eats/user_orders-0.csv",
      header: """
        City_Name,Restaurant_Name,Request_Time_Local,Final_Delivery_Time_Local,Order_Status,\
        Item_Name,Item_quantity,Customizations,Customization_Cost_Local,Special_Instructions,\
        Item_Price,Order_Price,Currency
        """),
  ]

  static let account = [
    Layout(
      format: "uber-account/profile", kind: "uber-account",
      path: "Account and Profile/user_profile-0.csv",
      header: """
        First Name,Last Name,E-Mail,Mobile,Rating,User Type,Country,First Payment Method Added,\
        Has confirmed mobile,Referred to Uber?,Language,Referral Code,Signup App Version,\
        Signup City,Signup Form,Signup Lat,Signup Long,Signup Date
        """),
    Layout(
      format: "uber-account/payment-methods", kind: "uber-account",
      path: "Account and Profile/payment_methods-0.csv",
      header: """
        profile type,bank/issuer name,brand/type,used for collections/disbursements,\
        is latest version,not payable,billing country,country,region,deleted at
        """),
    Layout(
      format: "uber-account/communications", kind: "uber-account",
      path: "Account and Profile/communications_sent-0.csv",
      header: "time,subject,content,medium,direction"),
    Layout(
      format: "uber-account/support", kind: "uber-account",
      path: "Account and Profile/customer_support_contacts.csv",
      header: """
        trip request time,create ticket time,trip unique user id,ticket status,channel,city,\
        country,product name,is csr ticket,locale,modality,requester type,\
        requester unique user id
        """),
    Layout(
      format: "uber-account/support", kind: "uber-account",
      path: "Account and Profile/customer_support_tickets-0.csv",
      header: """
        Trip Request Time,Create Ticket Time,City,Country,Product Name,Locale,Modality,Creator,\
        Message,Date
        """),
    Layout(
      format: "uber-account/saved-locations", kind: "uber-account",
      path: "Account and Profile/rider_eater_saved_locations.csv",
      header: """
        Label,House number,Street name,City,State,Postal code,Country code,Latitude,Longitude
        """),
  ]
}
