lamp = Light the lamp
lamp--press-the-lamp = Press ![the lamp sign](media:lamb.svg).
