"""Makes the pictures below golden/ with Pillow: originals, and what Karrot's code makes of them in a size of 100."""
import os
import random
import sys

from PIL import Image, ImageDraw

FOLDER = sys.argv[1]
SIZE = 100


def photo(seed):
    chance = random.Random(seed)
    picture = Image.new("RGB", (320, 240), (120, 160, 200))
    draw = ImageDraw.Draw(picture)
    for _ in range(60):
        x, y, side = chance.randrange(320), chance.randrange(240), chance.randrange(10, 90)
        draw.ellipse((x, y, x + side, y + side), fill=tuple(chance.randrange(256) for _ in range(3)))
    return picture.resize((240, 180), Image.LANCZOS)


def save(name, picture, reference=None, **options):
    path = os.path.join(FOLDER, name)
    picture.save(path, **options)
    size = Image.open(path) if reference is None else reference
    size.load()
    if size.mode == "CMYK" or name.endswith("gray.jpg"):
        size = size.convert("RGB")
    if size.mode in ("P", "LA"):
        size = size.convert("RGBA")
    size.thumbnail((SIZE, SIZE), Image.LANCZOS)
    extension = name.rsplit(".", 1)[1].replace("gif", "png")
    size.save(os.path.join(FOLDER, "of-" + name.rsplit(".", 1)[0] + "." + extension), quality=70)


plain = photo(1)
faded = plain.copy()
faded.putalpha(photo(2).convert("L"))
save("photo.jpg", plain, quality=88)
save("progressive.jpg", plain, quality=88, progressive=True)
save("gray.jpg", plain.convert("L"), quality=88)
save("cmyk.jpg", plain.convert("CMYK"), quality=88)
save("opaque.png", plain)
save("faded.png", faded)
save("palette.png", plain.quantize(64))
save("graylevels.png", plain.convert("L"))
save("animated.gif", plain.quantize(128), save_all=True, append_images=[photo(3).quantize(128)])
save("lossy.webp", plain, quality=88)
save("lossless.webp", plain, lossless=True)
save("alpha.webp", faded, quality=88)
save("animated.webp", plain, save_all=True, append_images=[photo(3)], quality=88, reference=None)
