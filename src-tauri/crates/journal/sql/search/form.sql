SELECT index_form FROM about
