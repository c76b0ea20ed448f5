SELECT min(place) >> 2 FROM entry WHERE removed IS NULL
