self.stegvisPages=[
[["Clean the bench\n time needed hour 30 minutes agent use it on ethanol 70 glass water distilled steel agents and where to them clean as you go first the then","clean-bench.html"],["Before you begin\ncritical wear gloves","#before-you-begin"],["Clean it\nby hand wipe bench let dry robot start tee loglog in password do not write down az loginread scale weight grams what found put things away can these any order close bottles hang up brushes eat here never mix is yes no rinse cloths polish taps","#do-it"]],
];
