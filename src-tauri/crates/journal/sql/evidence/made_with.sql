SELECT signals FROM about
