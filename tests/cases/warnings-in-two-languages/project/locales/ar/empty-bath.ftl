empty-bath = إفراغ حوض الحمض
empty-bath--hot = يبقى الحوض ساخنًا لمدة ساعة.
